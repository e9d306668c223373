// How much of a permission somebody holds; without it, nothing.

export type Access = 'read' | 'write';
