import type { CommandOptions } from '../actions/options';
import type { Inputs } from './inputs';
import type { Io } from './io';
import type { Paint } from './paint';
import type { CommandName, Flags } from './program';

/** What holds for all the files of one call. */
export interface Session {
  readonly io: Io;
  readonly command: CommandName;
  readonly flags: Flags;
  readonly options: CommandOptions;
  readonly inputs: Inputs;
  readonly json: boolean;
  readonly paint: Paint;
}
