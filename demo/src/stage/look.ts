/** The window a story is looked at in, and what its reader has chosen. */
export interface Look {
  readonly locale: string;
  /** `100`, `125`, `150`, `200`, in per cent. */
  readonly textSize: string;
  readonly theme: 'light' | 'dark' | 'contrast';
  /** The colours of the person's system take the place of ours. */
  readonly forcedColors?: boolean;
  /** CSS px. */
  readonly width: number;
  readonly height: number;
}

/** The cheap phone of look.md. */
export const plain: Look = {
  locale: 'vi',
  textSize: '100',
  theme: 'light',
  width: 360,
  height: 740,
};

/** Each theme, and forced colours, at 100 % and at 200 %. */
export const everyColour: readonly Look[] = ['100', '200'].flatMap((textSize) => [
  { ...plain, textSize },
  { ...plain, textSize, theme: 'dark' },
  { ...plain, textSize, theme: 'contrast' },
  { ...plain, textSize, forcedColors: true },
]);

/** `360 px, 200 %, dark, vi`: for the name of a test or a picture. */
export function nameOfLook({ width, textSize, theme, forcedColors, locale }: Look): string {
  return `${width} px, ${textSize} %, ${forcedColors ? 'forced colours' : theme}, ${locale}`;
}
