// The command line as a process, from its source.
import { start } from '../../src/cli/main';

start(process);
