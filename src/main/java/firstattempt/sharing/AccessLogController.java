package firstattempt.sharing;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

import firstattempt.account.Account;
import firstattempt.account.CurrentAccount;
import firstattempt.family.CurrentFamily;
import firstattempt.family.Family;
import firstattempt.web.Csv;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Lets the family read who opened what, and take it along. */
@Controller
class AccessLogController {

	private static final int SHOWN = 200;

	private static final int ALL = 1_000_000;

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss xxx", Locale.ROOT);

	private final AccessLog log;

	AccessLogController(AccessLog log) {
		this.log = log;
	}

	@GetMapping("/sharing/log")
	String log(@CurrentFamily Family family, @CurrentAccount Account account, Model model) {
		List<AccessLog.Access> accesses = this.log.of(family, account.id(), SHOWN + 1);
		model.addAttribute("accesses", accesses.subList(0, Math.min(SHOWN, accesses.size())));
		model.addAttribute("more", accesses.size() > SHOWN);
		return "sharing/log";
	}

	/** For whatever reads it, so it is the same in every language. */
	@GetMapping("/sharing/log.csv")
	ResponseEntity<String> export(@CurrentFamily Family family, @CurrentAccount Account account) {
		StringBuilder csv = new StringBuilder("when,coach,what,happened,entry\r\n");
		this.log.of(family, account.id(), ALL)
			.forEach((access) -> csv.append(TIME.format(access.at()))
				.append(',')
				.append(Csv.quoted(access.coach()))
				.append(',')
				.append(access.what().name().toLowerCase(Locale.ROOT))
				.append(',')
				.append((access.day() != null) ? access.day().toLocalDate() : "")
				.append(',')
				.append(Csv.quoted(access.title()))
				.append("\r\n"));
		return Csv.file("who-read-what.csv", csv);
	}

}
