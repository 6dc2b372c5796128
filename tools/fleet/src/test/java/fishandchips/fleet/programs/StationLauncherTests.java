package fishandchips.fleet.programs;

import static org.assertj.core.api.Assertions.assertThat;

import fishandchips.fleet.ShopFolder;
import fishandchips.fleet.stations.Gear;
import fishandchips.fleet.stations.StationKind;
import fishandchips.fleet.stations.StationName;
import fishandchips.fleet.stations.StationPorts;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StationLauncherTests {

    @TempDir
    private Path home;

    @Test
    void tellsHowAnIdeStartsAStation() throws Exception {
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, "fish.Till");
        new JarOutputStream(Files.newOutputStream(home.resolve("till-service.jar")), manifest).close();
        var program = new StationProgram(StationKind.TILL, home, List.of(Path.of("faults.jar")));
        var launcher = new StationLauncher(
                new ShopFolder(home, home),
                Map.of(StationKind.TILL, program),
                Gear.LAPTOP,
                _ -> Map.of("SPRING_KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:9"));

        assertThat(launcher.byHand(new StationName(StationKind.TILL, 1), new StationPorts(8080, 40_001)))
                .containsExactly(
                        "start till-1 by hand  fish.Till",
                        "  module              till-service",
                        "  or class path       " + home.resolve("till-service.jar") + File.pathSeparator + "faults.jar",
                        "  environment         MANAGEMENT_SERVER_PORT=40001;SERVER_PORT=8080;SHOP_HOME=" + home
                                + ";SHOP_NAME=;SHOP_STATION_DATA="
                                + home.resolve("data").resolve("till-1")
                                + ";SHOP_STATION_SLOT=1;SPRING_KAFKA_BOOTSTRAP_SERVERS=127.0.0.1:9");
    }
}
