package org.sextantdb.harness.server;

import eu.maveniverse.maven.mima.context.Context;
import eu.maveniverse.maven.mima.context.ContextOverrides;
import eu.maveniverse.maven.mima.context.Runtimes;
import java.nio.file.Path;
import java.util.Map;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResolutionException;
import org.eclipse.aether.transfer.AbstractTransferListener;
import org.eclipse.aether.transfer.TransferEvent;

/** Artifacts from the Maven repositories that the user's own settings name, verified by their checksums. */
final class MavenArtifacts {
    private static final Map<String, Object> LIMITS =
            Map.of("aether.connector.connectTimeout", 10_000, "aether.connector.requestTimeout", 60_000);

    private MavenArtifacts() {}

    /**
     * @param artifact {@code group:name:version}
     * @throws UnavailableException where it is in no repository, or none can be reached
     */
    static Path resolve(String artifact, ServerOptions options) throws UnavailableException {
        String[] parts = artifact.split(":");
        ContextOverrides overrides = ContextOverrides.create()
                .withUserSettings(true)
                .offline(options.offline() ? Boolean.TRUE : null)
                .checksumPolicy(ContextOverrides.ChecksumPolicy.FAIL)
                .configProperties(LIMITS)
                .transferListener(new Progress(options))
                .build();
        try (Context context = Runtimes.INSTANCE.getRuntime().create(overrides)) {
            ArtifactRequest request = new ArtifactRequest(
                    new DefaultArtifact(parts[0], parts[1], "jar", parts[2]), context.remoteRepositories(), null);
            return context.repositorySystem()
                    .resolveArtifact(context.repositorySystemSession(), request)
                    .getArtifact()
                    .getFile()
                    .toPath();
        } catch (ArtifactResolutionException e) {
            String why = options.offline() ? " is not in the local Maven repository, and --offline was given" : "";
            throw new UnavailableException(
                    artifact + (why.isEmpty() ? " could not be had from the Maven repositories" : why),
                    "mvn dependency:get -Dtransitive=false -Dartifact=" + artifact,
                    e);
        }
    }

    private static final class Progress extends AbstractTransferListener {
        /** Poms and checksums are not worth a line. */
        private static final long WORTH_A_LINE = 1 << 20;

        private final ServerOptions options;

        private Progress(ServerOptions options) {
            this.options = options;
        }

        @Override
        public void transferStarted(TransferEvent event) {
            long bytes = event.getResource().getContentLength();
            if (bytes > WORTH_A_LINE) {
                String name = event.getResource().getResourceName();
                options.progress()
                        .accept("getting " + name.substring(name.lastIndexOf('/') + 1) + ", " + (bytes >> 20) + " MB");
            }
        }
    }
}
