/** One choice of a list. */
export interface CmsOption {
  label: string;
  value: string;
}

/** What every field of a form has, as Decap CMS reads it. */
interface CmsFieldHead {
  name: string;
  label: string;
  hint?: string;
  required: boolean;
  /** A regular expression, and what it asks for in words. */
  pattern?: [string, string];
}

/**
 * How a list of the form is written down, where that is not a list: "single" is one group of fields or none, which Decap cannot leave out as a
 * whole; "by-id" is an object whose names are the ids. The forms' script turns one into the other.
 */
export type StoredAs = "single" | "by-id";

/**
 * What Decap has no field for, so that the forms' script brings one: the name of a file, which is given once, and a day of the calendar.
 * (Decap's own takes the first digit of a year that is typed for a year of the 1900s.)
 */
export type OwnWidget = "file-id" | "day";

/** How a field is filled in, and the settings of that way (https://decapcms.org/docs/widgets/). */
export type CmsWidget =
  | { widget: "string" | "text" }
  | { widget: OwnWidget }
  | { widget: "boolean"; default?: boolean }
  | { widget: "hidden"; default: string }
  | { widget: "number"; value_type: "int" | "float"; min?: number; max?: number }
  | { widget: "select"; options: CmsOption[]; multiple?: boolean }
  | CmsRelation
  | { widget: "object"; collapsed: boolean; fields: CmsField[] }
  | CmsList;

/** A choice among what other files say. */
export interface CmsRelation {
  widget: "relation";
  collection: string;
  file?: string;
  value_field: string;
  search_fields: string[];
  display_fields: string[];
  options_length: number;
  multiple?: boolean;
}

/** A list of texts (`field`) or of groups of fields (`fields`). */
export interface CmsList {
  widget: "list";
  label_singular: string;
  collapsed: boolean;
  default: [];
  min?: number;
  max?: number;
  summary?: string;
  stored_as?: StoredAs;
  field?: CmsField;
  fields?: CmsField[];
}

/** A field of a form, as Decap CMS reads it. */
export type CmsField = CmsFieldHead & CmsWidget;
