// Sets up the forms of /admin/: their configuration is made from the schemas when the site is built; what stands here is how a file is
// read into a form and written again in the one form that JSON files of this project have. Runs before Decap CMS, which then waits for it.
window.CMS_MANUAL_INIT = true;

addEventListener("DOMContentLoaded", async () => {
  const { CMS } = window;
  const answer = await fetch("config.json");
  const config = await answer.json();
  for (const { format, fields, files } of config.collections) {
    if (fields ?? files[0]) CMS.registerCustomFormat(format, "json", fileFormat(fields ?? files[0].fields));
  }
  CMS.registerWidget(
    "file-id",
    inputControl("text", ({ value, entry }) => (isNew(entry) ? value : entry.get("slug"))),
  );
  CMS.registerWidget(
    "day",
    inputControl("date", ({ value }) => value),
  );
  // Claims have no pictures, so there is no library to put any into.
  CMS.registerMediaLibrary({ name: "none", init: () => ({ show() {}, hide() {}, enableStandalone: () => false }) });
  CMS.init({ config });
});

// Strings as files spell them where JSON.stringify would spell them otherwise: a character was escaped because nobody can see it.
const spellings = new Map();
const stringToken = /"(?:[^"\\]|\\.)*"/g;

function fileFormat(fields) {
  const schemaLine = fields.find(({ name }) => name === "$schema");
  const own = fields.filter(({ name, widget, required }) => required && name !== "$schema" && widget !== "hidden");
  return {
    fromFile(text) {
      for (const [token] of text.matchAll(stringToken)) {
        const plain = JSON.stringify(JSON.parse(token));
        if (plain !== token) spellings.set(plain, token);
      }
      const data = intoForm(JSON.parse(text), fields);
      // The folder of a report has files of other kinds; only those with the fields of this kind are its own.
      return own.every(({ name }) => name in data) ? { [schemaLine.name]: schemaLine.default, ...data } : data;
    },
    toFile(data) {
      const text = JSON.stringify(intoFile(data, fields), null, 2);
      return `${text.replace(stringToken, (token) => spellings.get(token) ?? token)}\n`;
    },
  };
}

// Both ways leave a field alone that the form does not know.
function intoForm(data, fields) {
  return mapFields(data, fields, (value, field) => {
    if (field.stored_as === "single") return [intoForm(value, field.fields)];
    if (field.stored_as === "by-id") return Object.entries(value).map(([id, entry]) => ({ id, ...intoForm(entry, field.fields) }));
    if (field.widget === "object") return intoForm(value, field.fields);
    return field.widget === "list" && field.fields ? value.map((item) => intoForm(item, field.fields)) : value;
  });
}

function intoFile(data, fields) {
  return mapFields(data, fields, (value, field) => {
    // The id is the file's name.
    if (field.widget === "file-id" || value === null || value === "") return undefined;
    if (field.widget === "object") return filled(intoFile(value, field.fields));
    if (!Array.isArray(value)) return value;
    const items = value.map((item) => (field.fields ? intoFile(item, field.fields) : item)).filter((item) => item !== null && item !== "");
    if (field.stored_as === "single") return items[0];
    return field.stored_as === "by-id" ? byId(items) : filled(items);
  });
}

function mapFields(data, fields, change) {
  const known = new Set(fields.map(({ name }) => name));
  const own = fields.filter(({ name }) => data[name] !== undefined).map((field) => [field.name, change(data[field.name], field)]);
  const others = Object.entries(data).filter(([name]) => !known.has(name));
  return Object.fromEntries([...own, ...others].filter(([, value]) => value !== undefined));
}

function filled(value) {
  return Object.keys(value).length === 0 ? undefined : value;
}

function byId(entries) {
  const ids = entries.map(({ id }) => id);
  const twice = ids.find((id, place) => ids.indexOf(id) !== place);
  if (twice !== undefined) throw new Error(`Two entries have the id “${twice}”. Give each its own.`);
  return Object.fromEntries(entries.map(({ id, ...entry }) => [id, entry]));
}

function isNew(entry) {
  return entry.get("newRecord") === true;
}

// A field of one line. The name of a file is only shown when the file is there; the browser has a calendar for a day.
function inputControl(type, valueOf) {
  const { createClass, h } = window;
  return createClass({
    getValidateValue() {
      return valueOf(this.props) ?? "";
    },
    render() {
      const { entry, field, forID, onChange, classNameWrapper, setActiveStyle, setInactiveStyle } = this.props;
      return h("input", {
        type,
        id: forID,
        className: classNameWrapper,
        value: this.getValidateValue(),
        readOnly: field.get("widget") === "file-id" && !isNew(entry),
        onChange: ({ target }) => onChange(target.value),
        onFocus: setActiveStyle,
        onBlur: setInactiveStyle,
      });
    },
  });
}
