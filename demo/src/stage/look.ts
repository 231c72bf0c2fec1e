/** The window a story is looked at in, and what its reader has chosen. */
export interface Look {
  readonly locale: string;
  /** `100`, `125`, `150`, `200`, in per cent. */
  readonly textSize: string;
  readonly theme: 'light' | 'dark' | 'contrast';
  /** The colours of the person's system take the place of ours. */
  readonly forcedColors?: boolean;
  /** Letters, words and lines stand as far apart as WCAG 1.4.12 says. */
  readonly spaced?: boolean;
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

/**
 * Windows and letters of every size that the bars name (A9–A11). A window of 1,280 × 1,024 px at a
 * zoom of 400 % is one of 320 × 256 CSS px.
 */
export const everyWindow: readonly Look[] = [
  { ...plain, textSize: '125' },
  { ...plain, textSize: '150' },
  { ...plain, width: 320, height: 640, textSize: '200' },
  { ...plain, width: 320, height: 256, textSize: '200' },
  { ...plain, width: 1280, height: 800 },
  { ...plain, width: 1280, height: 800, textSize: '200' },
  { ...plain, locale: 'en' },
  { ...plain, locale: 'en', width: 320, height: 640, textSize: '200' },
  { ...plain, spaced: true },
  { ...plain, width: 320, height: 640, textSize: '200', spaced: true },
  { ...plain, width: 1280, height: 800, spaced: true },
];

/** `360 px, 200 %, dark, vi`: for the name of a test or a picture. */
export function nameOfLook({ width, height, textSize, locale, ...look }: Look): string {
  const colours = look.forcedColors ? 'forced colours' : look.theme;
  const air = look.spaced ? ', spaced' : '';
  return `${width} × ${height} px, ${textSize} %, ${colours}, ${locale}${air}`;
}
