/** HubSpot's dated API versions; a new one comes every March and September. Users are still at the spring's. */
export const API_VERSION = "2026-09";
export const USERS_API_VERSION = "2026-03";
