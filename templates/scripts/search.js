// Makes the search of search/index.html work: it loads the pieces of the index that a query needs, shows what was found, and says how much.
const root = document.querySelector("[data-search]");
const field = root.querySelector("input");
const choice = root.querySelector("select");
const status = root.querySelector("[role=status]");
const list = document.querySelector("[data-results]");
const more = document.querySelector("[data-more]");
const model = document.querySelector("[data-result]").content.firstElementChild;
const browse = document.querySelector("[data-browse]");
const { lang } = document.documentElement;
const texts = root.dataset;
const forms = JSON.parse(texts.count);
const plural = new Intl.PluralRules(lang);
const atOnce = 10;

/** Pieces by their names, as promises. The stamp of the first holds for all: another one belongs to another state of the site. */
const pieces = new Map();
const waiting = new Map();
let stamp = "";
globalThis.plumbline = (name, itsStamp, data) => {
  const { resolve, reject } = waiting.get(name) ?? {};
  if (stamp === "") stamp = itsStamp;
  if (stamp === itsStamp) resolve?.(data);
  else reject?.(new Error(name));
};

function load(name) {
  if (!pieces.has(name)) {
    const piece = new Promise((resolve, reject) => {
      waiting.set(name, { resolve, reject });
      const script = document.createElement("script");
      script.src = `${name}.js${stamp === "" ? "" : `?${stamp}`}`;
      script.addEventListener("error", reject);
      document.head.append(script);
    });
    // What could not be loaded is asked for again the next time.
    piece.catch(() => pieces.delete(name));
    pieces.set(name, piece);
  }
  return pieces.get(name);
}

let found = [];
let shown = 0;
let asked = 0;

async function search() {
  asked += 1;
  const mine = asked;
  const [query, verdict] = [field.value.trim(), choice.value];
  remember(query, verdict);
  browse.hidden = query !== "";
  if (query === "") return show([], "");
  try {
    const findings = await findClaims(await load("index"), load, query, verdict);
    if (mine !== asked) return;
    const left = findings.ignored.length === 0 ? "" : ` ${texts.common} ${findings.ignored.join(", ")}.`;
    await show(findings.found, `${countInWords(findings.found.length)}${left}`);
  } catch {
    if (mine === asked) await show([], texts.failed);
  }
}

function countInWords(count) {
  if (count === 0) return texts.none;
  return (forms[plural.select(count)] ?? forms.other).replace("{count}", count.toLocaleString(lang));
}

/** Keeps the query in the address, so that it can be shared and is there again on the way back. On a disk, browsers do not let it be changed. */
function remember(query, verdict) {
  const wanted = new URLSearchParams({ ...(query && { q: query }), ...(verdict && { verdict }) });
  try {
    history.replaceState(null, "", wanted.size === 0 ? location.pathname : `?${wanted}`);
  } catch {}
}

async function show(claims, words) {
  found = claims;
  shown = 0;
  const rows = await nextRows();
  if (found !== claims) return;
  list.replaceChildren(...rows);
  settle();
  status.textContent = words;
}

async function nextRows() {
  const next = found.slice(shown, shown + atOnce);
  return await Promise.all(next.map(rowOf));
}

function settle() {
  shown = list.childElementCount;
  list.hidden = shown === 0;
  browse.hidden = shown > 0;
  more.hidden = shown >= found.length;
}

async function rowOf(claim) {
  const { name, place } = recordsPiece(claim);
  const [reportPath, title, claims] = await load(name);
  const [path, statement, itsLang, verdict, speaker, state, ...translations] = claims[place];
  // Who searched in another language meets the claim in that language.
  const wanted = splitQuery(field.value).map(({ word }) => word);
  const suits = ([, text]) => splitWords(text).some((word) => wanted.includes(word));
  const versions = [[path, statement, itsLang], ...translations];
  const [to, words, language] = versions.find(suits) ?? versions[0];
  const row = document.importNode(model, true);
  const link = row.querySelector(".claim-row__statement");
  link.href = `../${to}`;
  link.lang = language;
  link.dir = "auto";
  link.textContent = words;
  const option = [...choice.options].find(({ value }) => value === verdict && value !== "");
  row.querySelector("use").setAttribute("href", option?.dataset.icon ?? "");
  row.querySelector(".verdict").className = `verdict verdict--${option?.dataset.colour ?? "grey"}`;
  row.querySelector(".verdict__word").textContent = option?.text ?? "";
  const mark = row.querySelector(".claim-row__status");
  if (state === "") mark.remove();
  else mark.textContent = JSON.parse(texts.statuses)[state] ?? state;
  const [who, report] = row.querySelectorAll(".claim-row__facts bdi");
  who.textContent = speaker === "" ? texts.article : speaker;
  report.textContent = title;
  report.parentElement.href = `../${reportPath}`;
  return row;
}

let timer = 0;
const searchSoon = () => {
  clearTimeout(timer);
  timer = setTimeout(search, 150);
};
field.addEventListener("focus", () => load("index").catch(() => {}), { once: true });
field.addEventListener("input", searchSoon);
choice.addEventListener("change", search);
more.addEventListener("click", async () => {
  const last = list.lastElementChild;
  list.append(...(await nextRows()));
  settle();
  last?.nextElementSibling?.querySelector("a").focus();
});

// The arrows go from the field to the results and through them, Escape leads back to the field and then empties it.
document.addEventListener("keydown", async (event) => {
  if (event.altKey || event.ctrlKey || event.metaKey || event.isComposing) return;
  const links = [...list.querySelectorAll(".claim-row__statement")];
  const place = links.indexOf(document.activeElement);
  const inField = document.activeElement === field;
  if (!inField && place === -1) return;
  if (event.key === "ArrowDown" && place < links.length - 1) links[place + 1].focus();
  else if (event.key === "ArrowUp" && place >= 0) (links[place - 1] ?? field).focus();
  else if (event.key === "Escape" && (!inField || field.value !== "")) {
    if (inField) field.value = "";
    field.focus();
    if (inField) await search();
  } else if (event.key === "Enter" && inField) {
    clearTimeout(timer);
    await search();
    list.querySelector(".claim-row__statement")?.focus();
  } else return;
  event.preventDefault();
});

const given = new URLSearchParams(location.search);
field.value = given.get("q") ?? "";
if ([...choice.options].some(({ value }) => value === given.get("verdict"))) choice.value = given.get("verdict");
if (field.value !== "") search();
