// The two kinds of error: UserError is shown to the person, everything else is logged.

export type TextArgs = Record<string, string | number>;

/** A refusal or mistake that the person can understand; `key` names a text in locales. */
export class UserError extends Error {
  readonly key: string;
  readonly args: TextArgs;

  constructor(key: string, args: TextArgs = {}) {
    super(key);
    this.name = 'UserError';
    this.key = key;
    this.args = args;
  }
}

/** A mistake of the installation (environment, disk, database): one clear line, exit code 1. */
export class StartupError extends Error {
  override name = 'StartupError';
}
