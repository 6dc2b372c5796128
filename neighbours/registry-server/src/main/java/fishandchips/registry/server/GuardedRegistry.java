package fishandchips.registry.server;

import fishandchips.http.RequestGuard;
import io.undertow.servlet.ServletExtension;
import io.undertow.servlet.api.DeploymentInfo;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletContext;
import java.util.EnumSet;

/** Puts the guard before all that Apicurio serves on the registry's port, as every HTTP port of the shop has it. Apicurio's server finds it. */
public final class GuardedRegistry implements ServletExtension {

    @Override
    public void handleDeployment(DeploymentInfo deployment, ServletContext server) {
        var hosts = RegistrySettings.of(System.getenv()).hosts();
        var guard = server.addFilter("guard", new GuardFilter(new RequestGuard(hosts)));
        guard.setAsyncSupported(true);
        guard.addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), false, "/*");
    }
}
