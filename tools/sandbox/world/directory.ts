// Where repositories, installations and users are found by name without looking through all of them. Kept up by actions.

import type { Directory, Repository } from './state.ts';
import type { Installation, User } from './accounts.ts';

const NONE: ReadonlySet<number> = new Set();

/** A directory of nobody and nothing. */
export function createDirectory(): Directory {
  return { addresses: new Map(), owned: new Map(), installed: new Map(), logins: new Map() };
}

/** A copy that stays as it is when the other changes. The sets are replaced, never changed. */
export function copyDirectory({ addresses, owned, installed, logins }: Directory): Directory {
  return {
    addresses: new Map(addresses),
    owned: new Map(owned),
    installed: new Map(installed),
    logins: new Map(logins),
  };
}

/** Enters a repository under its name and owner of now. Former names keep leading to it until they are taken again. */
export function enterRepository(directory: Directory, { id, owner, name }: Repository): void {
  directory.addresses.set(`${owner}/${name}`.toLowerCase(), id);
  add(directory.owned, owner, id);
}

/** Takes a repository out of its owner's list, before it goes to another or away. */
export function leaveOwner(directory: Directory, { id, owner }: Repository): void {
  remove(directory.owned, owner, id);
}

/** Enters an installation under its account. */
export function enterInstallation(directory: Directory, { id, accountLogin }: Installation): void {
  add(directory.installed, accountLogin, id);
}

/** Takes an installation out of its account's list. */
export function leaveInstallation(directory: Directory, { id, accountLogin }: Installation): void {
  remove(directory.installed, accountLogin, id);
}

/** Enters a user or bot under the login. */
export function enterUser(directory: Directory, user: User): void {
  directory.logins.set(user.login.toLowerCase(), user);
}

/** The repository that an address of today or of former days leads to. */
export function repositoryIdAt(directory: Directory, owner: string, name: string): number | undefined {
  return directory.addresses.get(`${owner}/${name}`.toLowerCase());
}

/** The ids of an account's repositories. */
export function ownedIds(directory: Directory, login: string): ReadonlySet<number> {
  return directory.owned.get(login.toLowerCase()) ?? NONE;
}

/** The ids of the installations on an account. */
export function installedIds(directory: Directory, login: string): ReadonlySet<number> {
  return directory.installed.get(login.toLowerCase()) ?? NONE;
}

function add(index: Map<string, ReadonlySet<number>>, login: string, id: number): void {
  const key = login.toLowerCase();
  index.set(key, new Set(index.get(key)).add(id));
}

function remove(index: Map<string, ReadonlySet<number>>, login: string, id: number): void {
  const key = login.toLowerCase();
  const rest = new Set(index.get(key));
  rest.delete(id);
  index.set(key, rest);
}
