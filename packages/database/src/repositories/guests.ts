/** Who has submitted before. A guest is a random id that a signed cookie carries. */
export interface GuestRepository {
  isKnown(guest: string): Promise<boolean>;
  /** Remembers the guest; does nothing when they are known. */
  remember(guest: string): Promise<void>;
}
