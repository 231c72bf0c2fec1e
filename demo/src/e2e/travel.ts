/** Runs in the page, before its own scripts: it lives on this day, and timers run as ever. */
export function travel(day: string): void {
  const offset = Date.parse(`${day}T03:00:00Z`) - Date.now();
  const Real = Date;
  globalThis.Date = class extends Real {
    constructor(...args: [] | [number | string]) {
      if (args.length) super(...(args as [number]));
      else super(Real.now() + offset);
    }
    static override now(): number {
      return Real.now() + offset;
    }
  } as DateConstructor;
}
