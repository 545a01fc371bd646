package firstattempt.web;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;

import org.junit.jupiter.api.Test;

import org.springframework.context.support.ResourceBundleMessageSource;

import static org.assertj.core.api.Assertions.assertThat;

class DaysTests {

	private static final LocalDateTime WHEN = LocalDateTime.of(2026, 11, 20, 15, 40);

	@Test
	void writesADayAsTheLanguageDoes() {
		assertThat(days("en-US").full(WHEN)).isEqualTo("Friday, November 20, 2026");
		assertThat(days("es-US").full(WHEN)).isEqualTo("viernes, 20 de noviembre de 2026");
		assertThat(days("es-US").month(WHEN)).isEqualTo("noviembre de 2026");
		assertThat(days("en-US").briefQuarter(WHEN)).isEqualTo("Q4 ’26");
		assertThat(days("es-US").briefQuarter(WHEN)).isEqualTo("T4 ’26");
	}

	@Test
	void writesAShortNameWithoutAFullStop() {
		assertThat(days("es-US").brief(WHEN)).isEqualTo("20 nov 2026");
		assertThat(days("es-US").weekdayOfYear(WHEN)).isEqualTo("viernes, 20 nov");
	}

	@Test
	void writesTheTimeAsTheCountryDoes() {
		assertThat(days("en-US").time(WHEN)).isEqualTo("3:40 PM");
		assertThat(days("en-GB").time(WHEN)).isEqualTo("15:40");
		assertThat(days("es-ES").time(WHEN)).isEqualTo("15:40");
	}

	@Test
	void stampsATimeTheSameInEveryLanguage() {
		assertThat(days("es-MX").stamp(WHEN)).isEqualTo("2026-11-20T15:40");
	}

	@Test
	void saysFromWhenToWhen() {
		LocalDate monday = LocalDate.of(2026, 11, 16);
		assertThat(days("en-US").span(monday, monday.plusDays(6))).isEqualTo("Nov 16 – Nov 22, 2026");
	}

	private static Days days(String locale) {
		ResourceBundleMessageSource words = new ResourceBundleMessageSource();
		words.setBasename("messages/web");
		words.setDefaultEncoding("UTF-8");
		words.setFallbackToSystemLocale(false);
		return new Days(words, Locale.forLanguageTag(locale));
	}

}
