# The grader: API, websocket, queue, database, sandbox. Built from the repository's root.
FROM node:24-bookworm-slim AS built
WORKDIR /yieldpoint
ENV CI=true
COPY . .
RUN npx -y -p pnpm@12.21.0 pnpm install --frozen-lockfile --filter @yieldpoint/grader... \
 && npx -y -p pnpm@12.21.0 pnpm --filter @yieldpoint/database run generate \
 && npx -y -p pnpm@12.21.0 pnpm install --frozen-lockfile --prod --offline --filter @yieldpoint/grader... \
 && rm -rf apps/web journeys scripts

FROM node:24-bookworm-slim
# prlimit, setpriv and unshare put up the sandbox's inner walls.
RUN apt-get update \
 && apt-get install -y --no-install-recommends util-linux \
 && rm -rf /var/lib/apt/lists/* \
 && install -d -o node -g node /data
COPY --from=built --chown=root:root /yieldpoint /yieldpoint
USER node
ENV NODE_ENV=production PORT=3000 DATA_DIR=/data NODE_COMPILE_CACHE=/data/compile-cache
EXPOSE 3000
WORKDIR /yieldpoint/apps/grader
CMD ["node", "--run", "start"]
