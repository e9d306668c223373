// Every request fails once in every way: after the roadmap changed, and where a first one is offered.
import { OFFER, ROADMAP_CHANGED } from './wire/scenes.ts';
import { describeSweep } from './wire/sweep.ts';

describeSweep([ROADMAP_CHANGED, OFFER]);
