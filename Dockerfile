# Trợ lý chi bộ: slim, non-root, the embedded database in a volume. See docs/operating.md.
FROM node:24-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc prisma.config.ts ./
COPY scripts/postinstall.mjs scripts/
COPY prisma prisma
RUN npm ci

FROM node:24-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=8080 DATA_DIR=/data
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
COPY scripts/postinstall.mjs scripts/
# Node is the image's own; the Prisma CLI and what it brings are needed only to make the client.
RUN npm ci --omit=dev && npm cache clean --force \
 && rm -rf node_modules/node node_modules/prisma node_modules/effect node_modules/@electric-sql node_modules/typescript \
      node_modules/elkjs node_modules/react-dom node_modules/@visx node_modules/@prisma/dev node_modules/@prisma/studio-core
COPY --from=build /app/src/db/generated src/db/generated
COPY src src
COPY prisma prisma
COPY locales locales
COPY content content
RUN mkdir -p /data node_modules/.cache && chown node:node /data node_modules/.cache
USER node
# Node keeps a cache for each user and set of flags: filled as it will be used.
RUN ["node", "--max-semi-space-size=4", "--import", "./src/compile-cache.mjs", "src/main.ts", "--only-load"]
VOLUME /data
EXPOSE 8080
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/healthz`).then(r=>process.exit(r.ok?0:1),()=>process.exit(1))"]
# node itself is the first process, so that signals arrive.
CMD ["node", "--max-semi-space-size=4", "--import", "./src/compile-cache.mjs", "src/main.ts"]
