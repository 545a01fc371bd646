package firstattempt.account;

import java.util.concurrent.TimeUnit;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Closes the accounts of visitors whose day is over. */
@Component
class DailyCleaning {

	private final Registrar registrar;

	DailyCleaning(Registrar registrar) {
		this.registrar = registrar;
	}

	@Scheduled(initialDelay = 1, fixedDelay = 30, timeUnit = TimeUnit.MINUTES)
	void closeExpired() {
		this.registrar.closeExpired();
	}

}
