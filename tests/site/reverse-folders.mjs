// Preloaded by a test: folders list their files the other way round, as another file system may.
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";

const { readdirSync, readdir } = fs;
const { readdir: promised } = fs.promises;
const turn = (entries) => (Array.isArray(entries) ? entries.reverse() : entries);

fs.readdirSync = (...args) => turn(readdirSync(...args));
fs.readdir = (...args) => {
  const done = args.pop();
  return readdir(...args, (error, entries) => done(error, turn(entries)));
};
fs.promises.readdir = async (...args) => turn(await promised(...args));
syncBuiltinESMExports();
