package firstattempt.theme;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class NativeRuntimeTests {

	private static final String RESOURCE = "/firstattempt/theme/tagger.properties";

	@TempDir
	private Path folder;

	@Test
	void replacesWhatAnotherVersionUnpackedThoughItIsAsLong() throws IOException {
		Path target = this.folder.resolve("unpacked");
		NativeRuntime.unpack(RESOURCE, target);
		byte[] right = Files.readAllBytes(target);
		byte[] other = right.clone();
		other[right.length / 2]++;
		Files.write(target, other);
		NativeRuntime.unpack(RESOURCE, target);
		assertThat(target).hasBinaryContent(right);
		assertThat(this.folder).isDirectoryNotContaining("glob:**.part");
	}

	@Test
	void leavesWhatIsThereAlready() throws IOException {
		Path target = this.folder.resolve("unpacked");
		NativeRuntime.unpack(RESOURCE, target);
		Files.setLastModifiedTime(target, FileTime.fromMillis(0));
		NativeRuntime.unpack(RESOURCE, target);
		assertThat(Files.getLastModifiedTime(target)).isEqualTo(FileTime.fromMillis(0));
	}

}
