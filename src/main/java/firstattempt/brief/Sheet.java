package firstattempt.brief;

import java.util.List;
import java.util.Locale;

import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts a brief on one sheet: in smaller letters where there is more to say. */
@Component
class Sheet {

	private static final List<String> SIZES = List.of("10", "9.5", "9", "8.5", "8", "7.5");

	private final TemplateEngine engine;

	private final Pdf pdf;

	Sheet(TemplateEngine engine, Pdf pdf) {
		this.engine = engine;
		this.pdf = pdf;
	}

	Pdf.Drawn draw(Model model, Paper paper, Locale locale) {
		Pdf.Drawn drawn = null;
		for (String size : SIZES) {
			Context context = new Context(locale, model.asMap());
			context.setVariable("paper", paper);
			context.setVariable("size", size);
			drawn = this.pdf.draw(this.engine.process("brief/sheet.fo", context));
			if (drawn.pages() == 1) {
				break;
			}
		}
		return drawn;
	}

}
