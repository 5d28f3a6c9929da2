"use strict";

module.exports = import("tsx/esm/api")
  .then(({ tsImport }) => tsImport("./configure-pa11y.ts", __filename))
  .then(({ configurePa11y }) => configurePa11y("light"));
