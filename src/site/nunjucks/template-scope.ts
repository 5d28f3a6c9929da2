/** The names that a stretch of a template has given values, within those around it; the same as Nunjucks' own but for names with dots. */
export class Frame {
  readonly variables: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
  readonly parent: Frame | undefined;
  readonly isolateWrites: boolean;
  topLevel = false;

  constructor(parent?: Frame, isolateWrites = false) {
    this.parent = parent;
    this.isolateWrites = isolateWrites;
  }

  /** @param resolveUp whether a name that a frame around this one has is changed there */
  set(name: string, value: unknown, resolveUp = false): void {
    const owner = resolveUp ? this.resolve(name, true) : undefined;
    (owner ?? this).variables[name] = value;
  }

  get(name: string): unknown {
    return this.variables[name] ?? null;
  }

  lookup(name: string): unknown {
    const value = this.variables[name];
    return value === undefined ? this.parent?.lookup(name) : value;
  }

  resolve(name: string, forWriting = false): Frame | undefined {
    if (this.variables[name] !== undefined) return this;
    return forWriting && this.isolateWrites ? undefined : this.parent?.resolve(name);
  }

  push(isolateWrites = false): Frame {
    return new Frame(this, isolateWrites);
  }

  pop(): Frame | undefined {
    return this.parent;
  }
}

/** A block or the whole of a compiled template. It hands its text on by calling `done`. */
export type Part = (environment: unknown, context: Context, frame: Frame, runtime: unknown, done: Done) => void;
export type Done = (error: unknown, text?: string | null) => void;

/** What a template is rendered with: the values it was given, its blocks and those of the templates it extends, and what it exports. */
export class Context {
  readonly #values: Record<string, unknown>;
  readonly #globals: Record<string, unknown>;
  readonly #exported: string[] = [];
  readonly blocks: Record<string, Part[]> = {};

  constructor(values: object, blocks: Record<string, Part>, globals: Record<string, unknown>) {
    this.#values = { ...values };
    this.#globals = globals;
    for (const [name, block] of Object.entries(blocks)) this.blocks[name] = [block];
  }

  lookup(name: string): unknown {
    const value = this.#values[name];
    return value === undefined && !(name in this.#values) ? this.#globals[name] : value;
  }

  setVariable(name: string, value: unknown): void {
    this.#values[name] = value;
  }

  getVariables(): Record<string, unknown> {
    return this.#values;
  }

  addBlock(name: string, block: Part): void {
    (this.blocks[name] ??= []).push(block);
  }

  getBlock(name: string): Part {
    const block = this.blocks[name]?.[0];
    if (block === undefined) throw new Error(`unknown block "${name}"`);
    return block;
  }

  getSuper(environment: unknown, name: string, block: Part, frame: Frame, runtime: unknown, done: Done): void {
    const blocks = this.blocks[name] ?? [];
    const next = blocks[blocks.indexOf(block) + 1];
    if (next === undefined || !blocks.includes(block)) throw new Error(`no super block available for "${name}"`);
    next(environment, this, frame, runtime, done);
  }

  addExport(name: string): void {
    this.#exported.push(name);
  }

  getExported(): Record<string, unknown> {
    return Object.fromEntries(this.#exported.map((name) => [name, this.#values[name]]));
  }
}
