# syntax=docker/dockerfile:1
# The API with the single-page app, as one small image that runs as nobody in particular.

FROM node:22-bookworm-slim AS node

FROM rust:1.95-bookworm AS build
# wasm-opt and the design system come from npm.
COPY --from=node /usr/local/bin/node /usr/local/bin/node
COPY --from=node /usr/local/lib/node_modules /usr/local/lib/node_modules
RUN ln -s ../lib/node_modules/npm/bin/npm-cli.js /usr/local/bin/npm
WORKDIR /source
COPY . .
# The caches belong to the builder, so what the image needs is copied out of them.
RUN --mount=type=cache,target=/usr/local/cargo/registry \
    --mount=type=cache,target=/source/target \
    cargo xtask build \
    && cargo build --release --locked --package api --bin api \
    && install -D target/release/api /image/usr/local/bin/gcdevexchange \
    && mkdir -p /image/usr/share/gcdevexchange \
    && cp -r web/dist /image/usr/share/gcdevexchange/web

FROM debian:bookworm-slim
# Certificates for mail and sign-in partners; curl asks whether the server is ready.
RUN apt-get update \
    && apt-get install --yes --no-install-recommends ca-certificates curl \
    && rm -rf /var/lib/apt/lists/* \
    && useradd --system --uid 10001 --home-dir /data --create-home gcdevexchange
COPY --from=build /image/ /
USER gcdevexchange
WORKDIR /data
VOLUME /data
ENV HTTP_ADDRESS=0.0.0.0:8080 \
    DATA_DIRECTORY=/data \
    WEB_DIRECTORY=/usr/share/gcdevexchange/web \
    LOG_FORMAT=json
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=3s --start-period=30s --retries=3 \
    CMD ["curl", "--fail", "--silent", "--output", "/dev/null", "http://127.0.0.1:8080/health/ready"]
CMD ["gcdevexchange"]
