/** What the reload button of a card does and shows. */
export interface Refresh {
  isRunning: boolean;
  reload: () => void;
}
