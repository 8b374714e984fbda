import 'server-only';
import pino from 'pino';
import { env } from './env';

let logger: pino.Logger | undefined;

/**
 * Structured log of what happened, by ids and rule names alone: never a name, an address or a text somebody wrote.
 * The redaction below is the second line, not the first.
 */
export function log(): pino.Logger {
  logger ??= pino({
    level: env().logLevel,
    redact: {
      paths: ['name', 'email', 'facts', 'quote', 'values', '*.name', '*.email', '*.facts', '*.quote', '*.values'],
      censor: '[udeladt]',
    },
  });
  return logger;
}
