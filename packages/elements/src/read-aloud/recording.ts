/** A recording, to be played by an audio element that the reading uses from first to last. */
export interface Playing {
  readonly audio: HTMLAudioElement;
  readonly address: string;
  readonly rate: number;
  /** Called when it can be heard. */
  started(): void;
}

/**
 * Plays a recording until its end or until `signal` stops it. Resolves to `false` when nothing was
 * heard. Phones let a page play sound only after a press, and only through the element that was
 * started then: hence one element for all.
 */
export function play(playing: Playing, signal: AbortSignal): Promise<boolean> {
  const { audio } = playing;
  return new Promise((resolve) => {
    let isHeard = false;
    const finish = () => {
      for (const [type, listener] of Object.entries(listeners))
        audio.removeEventListener(type, listener);
      signal.removeEventListener('abort', stop);
      resolve(isHeard);
    };
    const stop = () => {
      audio.pause();
      finish();
    };
    const begin = () => {
      const isFirst = !isHeard;
      isHeard = true;
      if (isFirst) playing.started();
    };
    const listeners = { playing: begin, ended: finish, error: finish };
    for (const [type, listener] of Object.entries(listeners))
      audio.addEventListener(type, listener);
    signal.addEventListener('abort', stop);
    start(playing).catch(finish);
  });
}

async function start({ audio, address, rate }: Playing): Promise<void> {
  audio.src = address;
  audio.playbackRate = rate;
  await audio.play();
}
