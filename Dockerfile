# The service alone; the cards are hosted by HubSpot. Configuration comes from the environment, see docs/operations.md.
FROM node:24-slim AS packages
WORKDIR /app
COPY package.json package-lock.json ./
COPY src/app/packages/contract/package.json src/app/packages/contract/
COPY src/app/packages/texts/package.json src/app/packages/texts/
# Scripts are for development: they install the cards' packages and the Node that this image already is.
RUN npm ci --omit=dev --ignore-scripts --no-audit --no-fund

FROM node:24-slim
ENV NODE_ENV=production DATA_DIR=/data
WORKDIR /app
RUN mkdir /data && chown node:node /data
COPY --from=packages /app/node_modules node_modules
COPY package.json ./
COPY src/app/packages/contract src/app/packages/contract
COPY src/app/packages/texts src/app/packages/texts
# What the app asks of accounts: the install link of OAuth takes the scopes from it.
COPY src/app/app-hsmeta.json src/app/
COPY server server
USER node
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s \
  CMD ["node", "--eval", "fetch(`http://127.0.0.1:${process.env.PORT ?? 3000}/healthz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "server/main.ts"]
