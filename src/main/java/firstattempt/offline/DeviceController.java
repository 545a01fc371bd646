package firstattempt.offline;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import firstattempt.account.SignedIn;
import firstattempt.family.Child;
import firstattempt.family.Family;
import firstattempt.family.Household;
import org.jspecify.annotations.Nullable;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * Tells a device what it needs to write without a connection and to send that later: who
 * is signed in, whom they may write about, and a fresh token for the forms.
 */
@Controller
class DeviceController {

	private final Household household;

	DeviceController(Household household) {
		this.household = household;
	}

	@GetMapping("/device")
	ResponseEntity<Known> known(@AuthenticationPrincipal SignedIn person, CsrfToken token) {
		Optional<Family> family = this.household.of(person.id());
		List<Kid> children = family.stream().flatMap((it) -> it.presentChildren().stream()).map(Kid::of).toList();
		String zone = family.map((it) -> it.timeZone().getId()).orElse(null);
		return ResponseEntity.ok()
			.contentType(MediaType.APPLICATION_JSON)
			.cacheControl(CacheControl.noStore())
			.body(new Known(person.id(), zone, children, token.getParameterName(), token.getToken()));
	}

	/**
	 * What a device is told.
	 *
	 * @param person whose account it is
	 * @param zone the clock the family lives by
	 * @param children about whom can be written
	 * @param parameter the name of the field that carries the token
	 * @param token the token, masked as in every form
	 */
	record Known(UUID person, @Nullable String zone, List<Kid> children, String parameter, String token) {
	}

	/**
	 * A child, as the form shows it.
	 *
	 * @param id which
	 * @param nickname the name on the chip
	 * @param colour its color
	 */
	record Kid(UUID id, String nickname, String colour) {

		static Kid of(Child child) {
			return new Kid(child.id(), child.nickname(), child.colour().name());
		}

	}

}
