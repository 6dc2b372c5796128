# The image of any station, and of the shop's command line: STATION says which. All of them share one Maven build.

FROM maven:3.9-eclipse-temurin-25 AS build
# Maven works in a cache of its own, where it finds what it downloaded and compiled the last time: a change in one
# station compiles that station. Maven goes by the time at which a file was changed, which says nothing when two clones
# share the cache: so whatever differs is copied, and is new. Jars come out the same to the byte when their sources are,
# and so do their images.
RUN --mount=type=bind,target=/source \
    --mount=type=cache,id=fishandchips-maven,target=/root/.m2,sharing=locked \
    --mount=type=cache,id=fishandchips-build,target=/build,sharing=locked \
    cd /build && rm -rf .mvn shop-cli/target/lib && \
    find . -path '*/src/*' -type f | while read -r file; do [ -e "/source/$file" ] || rm "$file"; done && \
    (cd /source && find . -type f) | while read -r file; do cmp -s "/source/$file" "$file" || install -D -m 644 "/source/$file" "$file"; done && \
    mvn -B -q -ntp -Dmaven.test.skip -Dspotless.check.skip package && \
    for service in $(cd /source && echo *-service); do \
      java -Djarmode=tools -jar "$service/target/$service.jar" extract --force --destination "/programs/${service%-service}" && \
      mv "/programs/${service%-service}/$service.jar" "/programs/${service%-service}/program.jar" || exit; \
    done && \
    mkdir /programs/shop && cp -a shop-cli/target/lib /programs/shop/ && cp -a shop-cli/target/shop-cli.jar /programs/shop/program.jar

FROM eclipse-temurin:25-jre
ARG STATION
ARG MANAGEMENT_PORT=0
WORKDIR /shop
COPY deploy/image/ ./
COPY --from=build /programs/${STATION}/lib/ lib/
COPY --from=build /programs/${STATION}/program.jar ./
# A training run, up to where all is wired: with what it learns, Java starts in a third of the time. A station stops
# by itself as soon as it is wired; the command line prints the menu.
RUN java @java.options -XX:AOTCacheOutput=learnt.aot -Dspring.context.exit=onRefresh -jar program.jar menu
# In a container, whoever is on its networks may knock.
# Where the command line keeps what must last; a volume that is mounted there belongs to the same user.
RUN install -d -o 10001 -g 10001 /var/lib/shop
ENV SERVER_ADDRESS=0.0.0.0 MANAGEMENT_PORT=${MANAGEMENT_PORT}
USER 10001:10001
HEALTHCHECK --start-period=120s --start-interval=1s --interval=10s --timeout=5s --retries=3 CMD ["./healthy"]
ENTRYPOINT ["java", "@java.options", "-XX:AOTCache=learnt.aot", "-jar", "program.jar"]
