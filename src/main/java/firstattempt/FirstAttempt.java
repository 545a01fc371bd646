package firstattempt;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts the app. */
@SpringBootApplication
@EnableScheduling
@Modulithic(systemName = "First Attempt")
public class FirstAttempt {

	public static void main(String[] arguments) {
		SpringApplication.run(FirstAttempt.class, arguments);
	}

}
