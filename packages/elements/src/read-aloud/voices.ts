import { primaryLanguage } from './primary-language.js';

/**
 * The voice of this device for a language, one that needs no server if there is one. What a person
 * answered is read by no other (quality bar A18).
 */
export function voiceFor(language: string, isAnswer = false): SpeechSynthesisVoice | undefined {
  const voices = allVoices().filter(({ lang }) => primaryLanguage(lang) === language);
  const local = voices.filter(({ localService }) => localService);
  return best(local) ?? (isAnswer ? undefined : best(voices));
}

/** Before they are loaded there are none; some browsers cannot speak at all. */
function allVoices(): readonly SpeechSynthesisVoice[] {
  return 'speechSynthesis' in window ? speechSynthesis.getVoices() : [];
}

function best(voices: readonly SpeechSynthesisVoice[]): SpeechSynthesisVoice | undefined {
  return voices.find((voice) => voice.default) ?? voices[0];
}
