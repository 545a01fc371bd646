package firstattempt.sample;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Optional;

import firstattempt.account.Account;
import firstattempt.account.Registrar;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Lets a visitor look around. */
@Controller
class DemoController {

	private final Demo demo;

	private final Registrar registrar;

	DemoController(Demo demo, Registrar registrar) {
		this.demo = demo;
		this.registrar = registrar;
	}

	@PostMapping("/demo")
	String lookAround(@RequestParam(defaultValue = "UTC") String timeZone, HttpServletRequest request,
			HttpServletResponse response, RedirectAttributes flash) {
		Optional<Account> visitor = this.demo.open(zone(timeZone));
		if (visitor.isEmpty()) {
			return busy(response);
		}
		this.registrar.signIn(visitor.get(), request, response);
		flash.addFlashAttribute("notice", "sample.notice");
		return "redirect:/";
	}

	@PostMapping("/demo/coach")
	String lookAroundAsACoach(@RequestParam(defaultValue = "UTC") String timeZone, HttpServletRequest request,
			HttpServletResponse response, RedirectAttributes flash) {
		Optional<Account> visitor = this.demo.openDesk(zone(timeZone));
		if (visitor.isEmpty()) {
			return busy(response);
		}
		this.registrar.signIn(visitor.get(), request, response);
		flash.addFlashAttribute("notice", "sample.notice.coach");
		return "redirect:/coach";
	}

	private static String busy(HttpServletResponse response) {
		response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
		response.setHeader(HttpHeaders.RETRY_AFTER, "120");
		return "sample/busy";
	}

	private static ZoneId zone(String name) {
		try {
			return ZoneId.of(name);
		}
		catch (DateTimeException ex) {
			return ZoneId.of("UTC");
		}
	}

}
