import { travel } from './travel.js';

// Loaded before the receiver in a process of its own: it then lives on the day of the story.
travel(process.env['TODAY'] ?? '');
