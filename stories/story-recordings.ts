import type { PackAudio, Procedure } from '@tungbuoc/core';

/** The same procedure with recordings of its first screens: a tone, in a language that nobody speaks. */
export function withRecordings(procedure: Procedure): Procedure {
  const texts = procedure.steps
    .flatMap(({ screens }) => screens.flatMap(({ fields }) => fields))
    .slice(0, 5)
    .map(({ label }) => label);
  const files = Object.fromEntries([procedure.title, ...texts].map((text) => [text, tone()]));
  const audio: PackAudio = { locale: 'qaa', name: 'Tiếng thử', files };
  return { ...procedure, audio: [audio] };
}

let address: string | undefined;

/** A third of a second, 8 kHz, 8 bit. */
function tone(): string {
  const samples = Uint8Array.from({ length: 2_400 }, (_, i) => 128 + 60 * Math.sin(i * 0.35));
  address ??= URL.createObjectURL(new Blob([header(samples.length), samples]));
  return address;
}

/** @see https://en.wikipedia.org/wiki/WAV#File_structure */
function header(length: number): ArrayBuffer {
  const view = new DataView(new ArrayBuffer(44));
  const words = { 0: 'RIFF', 8: 'WAVE', 12: 'fmt ', 36: 'data' };
  for (const [at, word] of Object.entries(words)) {
    for (let i = 0; i < 4; i++) view.setUint8(Number(at) + i, word.charCodeAt(i));
  }
  const numbers = { 4: 36 + length, 16: 16, 24: 8_000, 28: 8_000, 40: length };
  for (const [at, number] of Object.entries(numbers)) view.setUint32(Number(at), number, true);
  const halves = { 20: 1, 22: 1, 32: 1, 34: 8 };
  for (const [at, number] of Object.entries(halves)) view.setUint16(Number(at), number, true);
  return view.buffer;
}
