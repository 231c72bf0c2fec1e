/** One session of a WebDriver server, over plain HTTP. */
export class WebDriver {
  readonly #session: string;
  readonly capabilities: Readonly<Record<string, unknown>>;

  private constructor(session: string, capabilities: Readonly<Record<string, unknown>>) {
    this.#session = session;
    this.capabilities = capabilities;
  }

  /** Opens a browser. `server`: its address, without a slash at the end. */
  static async start(server: string, capabilities: object): Promise<WebDriver> {
    const body = { capabilities: { alwaysMatch: capabilities } };
    const started = await ask<{ sessionId: string; capabilities: Record<string, unknown> }>(
      'POST',
      `${server}/session`,
      body,
    );
    return new WebDriver(`${server}/session/${started.sessionId}`, started.capabilities);
  }

  /** @throws Error with the driver's words when the browser refuses */
  post<Value = unknown>(command: string, body: object = {}): Promise<Value> {
    return ask<Value>('POST', `${this.#session}/${command}`, body);
  }

  get<Value = unknown>(command: string): Promise<Value> {
    return ask<Value>('GET', `${this.#session}/${command}`);
  }

  async end(): Promise<void> {
    await ask('DELETE', this.#session);
  }
}

async function ask<Value>(method: string, address: string, body?: object): Promise<Value> {
  const response = await fetch(address, { method, ...(body && { body: JSON.stringify(body) }) });
  const { value } = (await response.json()) as { value: Value & { message?: string } };
  if (!response.ok) throw new Error(`${new URL(address).pathname}: ${value.message ?? ''}`);
  return value;
}
