# The image of any station, and of the shop's command line with its stage: STATION says which. Those of the shop share one Maven build;
# each neighbour has one of its own, which nothing downloads or builds until its profile is used.

ARG MODULE=school/stage
# What traces orders lies in every image, for a shop that is told where Zipkin is.
ARG TRACING=neighbours/station-tracing
ARG MAVEN_IMAGE=maven:3.9.16-eclipse-temurin-25
ARG JRE_IMAGE=eclipse-temurin:25.0.4_7-jre

# What dependencies follow from. Later stages copy from here, and are built anew only when one of these files has changed.
FROM ${MAVEN_IMAGE} AS poms
COPY . /source
RUN find /source -type f ! -name pom.xml ! -path '*/.mvn/*' -delete && find /source -type d -empty -delete

# Maven leaves the checks of the code to ./shop test. A build without any sources downloads nearly all that one with sources needs.
FROM ${MAVEN_IMAGE} AS dependencies
ARG MODULE
ARG TRACING
COPY --from=poms /source /poms
RUN --mount=type=cache,id=fishandchips-maven,target=/root/.m2,sharing=locked \
    cd /poms && mkdir -p till-service/src/main/jte board-service/src/main/jte && mvn -B -ntp -Dmaven.test.skip -Dspotless.check.skip -Dunchecked -Dspring-boot.repackage.skip -pl "$MODULE,$TRACING" -am package && \
    touch /resolved

FROM ${MAVEN_IMAGE} AS build
ARG MODULE
ARG TRACING
COPY --from=dependencies /resolved /
# Maven works in a cache of its own, where it finds what it downloaded and compiled the last time: a change in one
# station compiles that station. Maven goes by the time at which a file was changed, which says nothing when two clones
# share the cache: so only files that differ are copied, and those are new. Jars come out the same to the byte when their sources are,
# and so do their images.
RUN --mount=type=bind,target=/source \
    --mount=type=cache,id=fishandchips-maven,target=/root/.m2,sharing=locked \
    --mount=type=cache,id=fishandchips-build,target=/build,sharing=locked \
    cd /build && rm -rf .mvn school/stage/target/lib && \
    find . -name target -prune -o -type f -print | while read -r file; do [ -e "/source/$file" ] || rm "$file"; done && \
    (cd /source && find . -type f) | while read -r file; do cmp -s "/source/$file" "$file" || install -D -m 644 "/source/$file" "$file"; done && \
    mvn -B -ntp -Dmaven.test.skip -Dspotless.check.skip -Dunchecked -pl "$MODULE,$TRACING" -am package && \
    if [ "$MODULE" = school/stage ]; then \
      mkdir -p /programs/shop && cp -a school/stage/target/lib /programs/shop/ && cp -a school/stage/target/stage.jar /programs/shop/program.jar && \
      set -- $(cd /source && echo *-service); \
    else \
      set -- "$MODULE"; \
    fi && \
    for module; do \
      jar=${module##*/} && station=${jar%-serv*} && : without -service or -server && \
      java -Djarmode=tools -jar "$module/target/$jar.jar" extract --force --destination "/programs/$station" && \
      mv "/programs/$station/$jar.jar" "/programs/$station/program.jar" && \
      cp -a $TRACING/target/lib "/programs/$station/tracing" && cp -a $TRACING/target/*.jar "/programs/$station/tracing/" && \
      (cd /tmp && jar xf "/programs/$station/program.jar" META-INF/MANIFEST.MF && sed -n 's/\r$//; s/^Main-Class: //p' META-INF/MANIFEST.MF) >"/programs/$station/tracing/main-class" || exit; \
    done && mkdir -p /programs/shop/tracing

FROM ${JRE_IMAGE}
ARG STATION
ARG MANAGEMENT_PORT=0
ARG VERSION=1.0.0
LABEL org.opencontainers.image.title="Fish and chip shop: ${STATION}" \
      org.opencontainers.image.version="${VERSION}" \
      org.opencontainers.image.licenses="Apache-2.0"
WORKDIR /shop
COPY deploy/image/ ./
COPY --from=build /programs/${STATION}/tracing/ tracing/
COPY --from=build /programs/${STATION}/lib/ lib/
COPY --from=build /programs/${STATION}/program.jar ./
# A training run, up to where all is wired: with what it learns, Java starts in a third of the time. A station stops
# by itself as soon as it is wired; the command line prints the menu. Java warns of each class that it cannot learn. The
# registry would wait for PostgreSQL, and learns nothing.
RUN [ "$STATION" = registry ] || java @java.options -XX:AOTCacheOutput=learnt.aot -Xlog:disable -Xlog:all=error:stderr \
      -Dspring.context.exit=onRefresh -jar program.jar menu
# Where the command line keeps what must last; a volume that is mounted there belongs to the same user.
RUN install -d -o 10001 -g 10001 /var/lib/shop
# In a container, every program on its networks may connect.
ENV SERVER_ADDRESS=0.0.0.0 STATION=${STATION} MANAGEMENT_PORT=${MANAGEMENT_PORT}
USER 10001:10001
# Each check costs about 0.1 s of processor time, which stations that start together need themselves.
HEALTHCHECK --start-period=300s --start-interval=3s --interval=30s --timeout=5s --retries=3 CMD ["./healthy"]
ENTRYPOINT ["./start"]
