import { setTimeout as wait } from 'node:timers/promises';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer } from 'smtp-server';

/** What the server does with a mail: takes it, says no for good or for now, hangs, or hangs up in the middle. */
export type Behaviour = 'take' | 'refuse' | 'defer' | 'hang' | 'drop';

export type MailServer = {
  url: string;
  received: ParsedMail[];
  behave: (next: Behaviour) => void;
  /** How many came as far as handing over a mail. */
  handedOver: () => number;
  untilReceived: (count: number) => Promise<ParsedMail[]>;
  close: () => Promise<void>;
};

/**
 * The library lets everybody wait a tenth of a second for its greeting, to catch programs that do not wait for it. Ours
 * does, and here a mail is all that a test waits for: it is greeted at once, and not a second time when the wait is over.
 */
class PromptServer extends SMTPServer {
  override connect(...given: Parameters<SMTPServer['connect']>) {
    super.connect(...given);
    const connection = [...this.connections].at(-1)!;
    connection.connectionReady();
    connection.connectionReady = () => undefined;
  }
}

/** A real mail server on the loopback address that keeps what it is sent. */
export async function startMailServer(): Promise<MailServer> {
  const received: ParsedMail[] = [];
  let behaviour: Behaviour = 'take';
  let handedOver = 0;
  const failure = (code: number, text: string) => Object.assign(new Error(text), { responseCode: code });
  const server = new PromptServer({
    authOptional: true,
    // Where nobody answers for names, each mail would wait for one.
    disableReverseLookup: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onRcptTo: (_address, _session, done) => done(behaviour === 'refuse' ? failure(550, 'No such mailbox') : null),
    onData: (stream, session, done) => {
      handedOver += 1;
      if (behaviour === 'hang') return void stream.resume();
      if (behaviour === 'drop') {
        stream.resume();
        const { connections } = server as unknown as { connections: Set<{ id: string; _socket: { destroy: () => void } }> };
        for (const connection of connections) connection._socket.destroy();
        return;
      }
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        if (behaviour === 'defer') return done(failure(451, 'Try again later'));
        void simpleParser(Buffer.concat(chunks)).then((mail) => {
          received.push(mail);
          done();
        });
      });
      void session;
    },
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as { port: number };
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    behave: (next) => (behaviour = next),
    handedOver: () => handedOver,
    untilReceived: async (count) => {
      for (let tries = 0; received.length < count && tries < 600; tries += 1) await wait(50);
      return received;
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
