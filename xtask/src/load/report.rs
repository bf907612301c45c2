//! The figures as tables in Markdown.

use std::time::Duration;

use crate::build::thousands;

/// One database of one size.
pub struct Round {
    pub database: &'static str,
    pub size: usize,
    pub start: Duration,
    pub idle_kilobytes: u64,
    pub loaded_kilobytes: u64,
    pub measured: Vec<Measured>,
}

/// How one kind of request was answered, and a constant of the same size after it.
pub struct Measured {
    name: String,
    bytes: usize,
    own: Speed,
    constant: Speed,
}

/// Requests a second; milliseconds until an answer.
struct Speed {
    per_second: f64,
    median: f64,
    slowest: f64,
}

impl Measured {
    /// Reads a line of `load measure`; nothing of any other line.
    pub fn read(line: &str) -> Option<Measured> {
        let mut fields = line.trim_end().split('\t');
        let name = fields.next()?.to_owned();
        let bytes = fields.next()?.parse().ok()?;
        let own = Speed::read(&mut fields)?;
        let constant = Speed::read(&mut fields)?;
        Some(Measured { name, bytes, own, constant })
    }

    /// How many constants the server answers in the time of one of these.
    fn cost(&self) -> f64 {
        self.constant.per_second / self.own.per_second
    }
}

impl Speed {
    fn read<'a>(fields: &mut impl Iterator<Item = &'a str>) -> Option<Speed> {
        let mut number = || fields.next()?.parse::<f64>().ok();
        let (per_second, median, slowest) = (number()?, number()? / 1_000.0, number()? / 1_000.0);
        Some(Speed { per_second, median, slowest })
    }
}

/// Everything that was found.
pub fn table(rounds: &[Round], download: &str, time: Duration) -> String {
    let mut lines = vec![
        format!("Sixteen connections, closed loop, measured in {} s.\n", time.as_secs()),
        "| database | opportunities | request | bytes | requests/s | p50 ms | p99 ms | \
         constant: requests/s | p99 ms | costs so many constants |"
            .to_owned(),
        "| --- | ---: | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |".to_owned(),
    ];
    for round in rounds {
        lines.extend(round.measured.iter().map(|measured| line(round, measured)));
    }
    lines.push("\nGrowth: how many times slower with many files than with few.\n".to_owned());
    lines.push("| database | request | p50 | p99 | cost in constants |".to_owned());
    lines.push("| --- | --- | ---: | ---: | ---: |".to_owned());
    for few_and_many in rounds.chunks(2) {
        if let [few, many] = few_and_many {
            lines.extend(growth(few, many));
        }
    }
    lines.push("\nThe process.\n".to_owned());
    lines.push(
        "| database | opportunities | start to first answer, ms | memory idle, MiB | after load, MiB |"
            .to_owned(),
    );
    lines.push("| --- | ---: | ---: | ---: | ---: |".to_owned());
    lines.extend(rounds.iter().map(process));
    lines.push("\nThe first visit.\n".to_owned());
    lines.join("\n") + "\n" + download
}

fn line(round: &Round, measured: &Measured) -> String {
    let Measured { name, bytes, own, constant } = measured;
    format!(
        "| {} | {} | {name} | {} | {:.0} | {:.1} | {:.1} | {:.0} | {:.1} | {:.1} |",
        round.database,
        thousands(round.size),
        thousands(*bytes),
        own.per_second,
        own.median,
        own.slowest,
        constant.per_second,
        constant.slowest,
        measured.cost(),
    )
}

fn growth(few: &Round, many: &Round) -> Vec<String> {
    let pairs = few.measured.iter().zip(&many.measured);
    pairs
        .map(|(few_files, many_files)| {
            format!(
                "| {} | {} | {:.2} | {:.2} | {:.2} |",
                many.database,
                many_files.name,
                many_files.own.median / few_files.own.median,
                many_files.own.slowest / few_files.own.slowest,
                many_files.cost() / few_files.cost(),
            )
        })
        .collect()
}

fn process(round: &Round) -> String {
    format!(
        "| {} | {} | {} | {} | {} |",
        round.database,
        thousands(round.size),
        round.start.as_millis(),
        round.idle_kilobytes / 1_024,
        round.loaded_kilobytes / 1_024,
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_of_the_load_program_becomes_a_line_of_the_table_and_others_are_ignored() {
        let line = "list of open ones\t14000\t2000.0\t7000\t12000\t20000.0\t700\t1500";
        let measured = Measured::read(line).unwrap();
        assert!((measured.cost() - 10.0).abs() < 0.001);
        assert!((measured.own.slowest - 12.0).abs() < 0.001);
        assert!(Measured::read("filled in 3 s").is_none());
    }
}
