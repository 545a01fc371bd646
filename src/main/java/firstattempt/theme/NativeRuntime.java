package firstattempt.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;

/**
 * Opens ONNX Runtime with its native libraries unpacked into the application's own
 * folder. Left to itself it would unpack them into the temporary folder at every start.
 */
final class NativeRuntime {

	private static final String PATH_PROPERTY = "onnxruntime.native.path";

	private NativeRuntime() {
	}

	static synchronized OrtEnvironment open(Path folder) throws IOException, OrtException {
		if (System.getProperty(PATH_PROPERTY) == null) {
			Path unpacked = unpackLibraries(folder);
			if (unpacked != null) {
				System.setProperty(PATH_PROPERTY, unpacked.toAbsolutePath().toString());
			}
		}
		Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
		Set<Path> before = emptyFolders(temporary);
		OrtEnvironment environment = OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR,
				"first-attempt");
		environment.setTelemetry(false);
		for (Path folderOfThisStart : emptyFolders(temporary)) {
			if (!before.contains(folderOfThisStart)) {
				Files.deleteIfExists(folderOfThisStart);
			}
		}
		return environment;
	}

	/**
	 * Copies a resource beside the others, once; a file of the same content is left as it
	 * is, and a half-written one never bears the name. The weights of another version
	 * have the same length, so the length alone says nothing.
	 */
	static Path unpack(String resource, Path target) throws IOException {
		try (InputStream in = NativeRuntime.class.getResourceAsStream(resource)) {
			if (in == null) {
				return null;
			}
			Files.createDirectories(target.getParent());
			Path part = Files.createTempFile(target.getParent(), target.getFileName().toString(), ".part");
			try {
				Files.copy(in, part, StandardCopyOption.REPLACE_EXISTING);
				if (!Files.isRegularFile(target) || Files.mismatch(part, target) >= 0) {
					Files.move(part, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
				}
			}
			finally {
				Files.deleteIfExists(part);
			}
			return target;
		}
	}

	private static Path unpackLibraries(Path folder) throws IOException {
		String platform = platform();
		Path target = folder.resolve("onnxruntime-" + platform);
		for (String library : new String[] { "onnxruntime", "onnxruntime4j_jni" }) {
			String name = System.mapLibraryName(library).replace("jnilib", "dylib");
			if (unpack("/ai/onnxruntime/native/" + platform + "/" + name, target.resolve(name)) == null) {
				return null;
			}
		}
		return target;
	}

	private static String platform() {
		String os = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
		String system = os.contains("mac") ? "osx" : os.contains("win") ? "win" : "linux";
		String arch = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
		return system + "-" + ((arch.equals("aarch64") || arch.equals("arm64")) ? "aarch64" : "x64");
	}

	private static Set<Path> emptyFolders(Path temporary) {
		Set<Path> found = new HashSet<>();
		try (DirectoryStream<Path> folders = Files.newDirectoryStream(temporary, "onnxruntime-java*")) {
			for (Path folder : folders) {
				if (Files.isDirectory(folder)) {
					try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
						if (!files.iterator().hasNext()) {
							found.add(folder);
						}
					}
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Cannot look into the temporary folder " + temporary, ex);
		}
		return found;
	}

}
