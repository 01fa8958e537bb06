import { consoleWorld } from '../fakes/console/world.ts';
import { platformContract } from './platform.ts';

platformContract('the console', consoleWorld);
