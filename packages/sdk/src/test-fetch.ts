/** One request, as our files ask for it. */
export interface Asked {
  readonly address: string;
  readonly init: RequestInit | undefined;
}

/** Answers of a server that exists only in the test, by address; anything else is 404. */
export type Answers = Readonly<Record<string, () => Response | Promise<Response>>>;

/** Puts these answers in place of the network. `asked` tells what was asked for. */
export function replaceFetch(answers: Answers): { asked: Asked[]; giveBack: () => void } {
  const { fetch } = globalThis;
  const asked: Asked[] = [];
  globalThis.fetch = async (address, init) => {
    const href = address instanceof Request ? address.url : String(address);
    asked.push({ address: href, init });
    return answers[href]?.() ?? new Response('', { status: 404 });
  };
  return { asked, giveBack: () => (globalThis.fetch = fetch) };
}

export function json(value: unknown): () => Response {
  return () => new Response(JSON.stringify(value));
}
