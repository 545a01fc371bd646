package firstattempt;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

import firstattempt.sample.FillCommand;
import firstattempt.theme.TagCommand;
import firstattempt.theme.ThemeTagger;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts the app, or what else its first argument asks for. */
@SpringBootApplication
@EnableScheduling
@Modulithic(systemName = "First Attempt")
public class FirstAttempt {

	public static void main(String[] arguments) {
		String command = (arguments.length > 0) ? arguments[0] : "";
		switch (command) {
			case "tag" -> System.exit(tag());
			case "fill" -> System
				.exit(FillCommand.run(Arrays.copyOfRange(arguments, 1, arguments.length), System.out, System.err));
			default -> SpringApplication.run(FirstAttempt.class, arguments);
		}
	}

	private static int tag() {
		Path data = Path.of(Optional.ofNullable(System.getenv("FIRST_ATTEMPT_DATA")).orElse("./data"));
		return TagCommand.run(System.in, System.out, System.err, ThemeTagger.open(data.resolve("tagger")));
	}

}
