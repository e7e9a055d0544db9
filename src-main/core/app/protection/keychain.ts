/** What a host may offer to keep the key for whoever is logged in to this computer; only where it really does. */
export interface Keychain {
  seal(secret: Uint8Array): Promise<Uint8Array>
  open(sealed: Uint8Array): Promise<Uint8Array>
}
