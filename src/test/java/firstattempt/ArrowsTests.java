package firstattempt;

import org.junit.jupiter.api.Test;

import org.springframework.modulith.core.ApplicationModules;

class ArrowsTests {

	@Test
	void pointsOnlyWhereAPackageSaysItMay() {
		ApplicationModules.of(FirstAttempt.class).verify();
	}

}
