/** What runs in the two isolates, as scripts. Made once in the supervisor, sent to every worker. */
export interface RealmBundles {
  student: string;
  tests: string;
}
