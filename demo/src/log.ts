import type { FastifyReply, FastifyRequest } from 'fastify';

type LogArguments = [first: unknown, ...rest: unknown[]];
type LogMethod = (this: unknown, ...args: LogArguments) => void;

/**
 * Logs that hold no answers: of a request the method and the route's pattern, of an error its codes
 * and the places in the code. Bodies, headers, addresses, queries and the words of errors stay out,
 * for a message may quote what somebody typed (`JSON.parse` does).
 */
export const quietLog = {
  serializers: {
    req: (request: FastifyRequest) => ({
      method: request.method,
      route: request.routeOptions.url ?? 'none',
    }),
    res: (reply: Pick<FastifyReply, 'statusCode'>) => ({ statusCode: reply.statusCode }),
    err: describeError,
  },
  hooks: { logMethod: withoutMessage },
};

interface Described {
  readonly [part: string]: unknown;
  readonly type: string;
  readonly message: string;
  readonly stack: string;
  readonly cause?: Described;
}

function describeError(error: unknown): Described {
  if (!(error instanceof Error)) return { type: typeof error, message: '', stack: '' };
  const { code = '' } = error as { code?: unknown };
  const described = { type: error.name, message: String(code), stack: placesIn(error.stack) };
  return error.cause ? { ...described, cause: describeError(error.cause) } : described;
}

/** The lines of a stack that name a place in a file, without the message above them. */
function placesIn(stack = ''): string {
  return (stack.match(/(?<=^ {4}at .*)(file|node|wasm):[^\s)]+:\d+(:\d+)?(?=\)?$)/gm) ?? []).join(
    ' < ',
  );
}

/** pino takes the error's own message where none is given, and Fastify gives it at times. */
function withoutMessage(this: unknown, args: LogArguments, method: LogMethod): void {
  const [first] = args;
  const error = first instanceof Error ? first : (first as { err?: unknown } | undefined)?.err;
  method.apply(this, error === undefined ? args : [{ err: error }, 'failed']);
}
