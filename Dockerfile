# Milepost as an image. No secret belongs in here: settings come from the environment when it runs.
#   docker build -t milepost .
#   docker run -d --name milepost --stop-timeout 30 --env-file .env -v milepost:/data -p 127.0.0.1:3000:3000 milepost

FROM node:20-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --no-audit --no-fund
COPY roadmaps ./roadmaps
COPY templates ./templates
COPY src ./src
COPY tools ./tools
RUN npm run build

FROM node:20-bookworm-slim
WORKDIR /app
ENV NODE_ENV=production MILEPOST_DATA=/data
COPY package.json package-lock.json ./
RUN npm ci --omit=dev --no-audit --no-fund && npm cache clean --force
COPY --from=build /app/dist/cli ./dist/cli
COPY schema/*.json ./schema/
COPY app.yml LICENSE ./
# The volume takes over whose this directory is.
RUN mkdir -m 700 /data && chown node:node /data
VOLUME /data
USER node
EXPOSE 3000
# The first start makes a database, which takes some seconds.
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT || 3000}/healthz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "dist/cli/main.js", "serve"]
